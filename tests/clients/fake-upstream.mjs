// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A recording provider that speaks the four dialects on one port. Which fault a request meets
// depends on the key that it shows, so a test can tell which key served.
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { anthropic } from './dialects/anthropic.mjs';
import { gemini } from './dialects/gemini.mjs';
import { openaiChat } from './dialects/openai-chat.mjs';
import { openaiResponses } from './dialects/openai-responses.mjs';
import { nextTurn } from './dialects/turn.mjs';

const dialects = [anthropic, openaiChat, openaiResponses, gemini];
const retryAfterSeconds = 30;
const betweenEventsMs = 3;

export class FakeUpstream {
    // faults: key → 'rate-limited' (429) or 'overloaded' (an error inside a 200 stream).
    constructor({ faults = {}, models = [] } = {}) {
        this.faults = faults;
        this.models = models;
        this.requests = [];
        this.server = http.createServer((request, response) => this.#serve(request, response));
        this.server.on('upgrade', (request, socket) => {
            this.#record(request, Buffer.alloc(0)).served = 'upgrade refused';
            socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        });
    }

    async listen() {
        await new Promise(resolve => this.server.listen(0, '127.0.0.1', resolve));
        this.url = `http://127.0.0.1:${this.server.address().port}`;
        return this;
    }

    close() {
        this.server.close();
        this.server.closeAllConnections();
    }

    // The requests that asked a model for something, in order.
    get calls() {
        return this.requests.filter(request => request.dialect);
    }

    async #serve(request, response) {
        const pieces = [];
        try {
            for await (const piece of request)
                pieces.push(piece);
            const body = Buffer.concat(pieces);
            await this.#answer(this.#record(request, body), body, response);
        } catch (error) {
            if (this.requests.length > 0)
                this.requests.at(-1).failure = String(error);
            response.destroy();
        }
    }

    #record(request, body) {
        const headers = request.headers;
        const keys = [
            headers.authorization?.replace(/^Bearer /, ''),
            headers['x-api-key'],
            headers['x-goog-api-key'],
        ].filter(key => key !== undefined);
        const record = {
            method: request.method, path: request.url, headers, keys, bodyBytes: body.length, served: 'ok',
        };
        this.requests.push(record);
        return record;
    }

    async #answer(record, rawBody, response) {
        const url = new URL(record.path, 'http://upstream');
        const dialect = dialects.find(candidate => candidate.matches(url));
        if (record.method !== 'POST' || !dialect) {
            this.#answerSideRequest(record, url, response);
            return;
        }
        const body = JSON.parse(rawBody);
        const model = body.model ?? gemini.model(url);
        const stream = dialect.wishesStream(url, body);
        const conversation = dialect.conversation(body);
        Object.assign(record, { dialect: dialect.name, model, stream, toolResult: conversation.toolResult });
        const fault = this.faults[record.keys[0]];
        if (fault === 'rate-limited' || (fault && !stream)) {
            const status = fault === 'rate-limited' ? 429 : 503;
            record.served = String(status);
            this.#json(response, dialect.error(status), status, { 'retry-after': retryAfterSeconds });
            return;
        }
        const turn = nextTurn(conversation);
        record.turn = turn;
        if (!stream) {
            this.#json(response, dialect.answer(turn, model));
            return;
        }
        if (fault)
            record.served = 'overloaded in the stream';
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
        const events = fault ? dialect.overloadedEvents(model) : dialect.events(turn, model, body);
        for (const event of events) {
            response.write(event);
            await pause(betweenEventsMs);
        }
        response.end();
    }

    #answerSideRequest(record, url, response) {
        const path = url.pathname;
        if (record.method === 'HEAD' || path === '/')
            response.writeHead(200).end();
        else if (path.endsWith('/count_tokens'))
            this.#json(response, { input_tokens: 21 });
        else if (path.endsWith(':countTokens'))
            this.#json(response, { totalTokens: 21 });
        else if (path.endsWith('/models') && 'x-goog-api-key' in record.headers)
            this.#json(response, { models: this.models.map(id => ({ name: `models/${id}`, displayName: id })) });
        else if (path.endsWith('/models'))
            this.#json(response, { object: 'list', has_more: false, data: this.models.map(id => ({ id, type: 'model', object: 'model', display_name: id, created_at: '2026-01-01T00:00:00Z', created: 1, owned_by: 'fake' })) });
        else {
            record.served = '404';
            this.#json(response, { error: { type: 'not_found_error', message: path } }, 404);
        }
    }

    #json(response, value, status = 200, headers = {}) {
        const body = JSON.stringify(value);
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers });
        response.end(body);
    }
}
