// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedembedding.h"

#include "core/base/jsonwriter.h"
#include "core/base/random.h"
#include "core/simulator/simulatedanswer.h"

#include <array>
#include <cmath>

namespace spillway {

namespace {

constexpr int dimensions = 8;

void writeVector(JsonWriter &json, const QByteArray &text)
{
    std::uint64_t seed = 0;
    for (const char c : text)
        seed = seed * 31 + static_cast<unsigned char>(c);
    SeededRandom random(seed);
    std::array<double, dimensions> vector {};
    double squares = 0;
    for (double &number : vector) {
        number = random.unit() * 2 - 1;
        squares += number * number;
    }
    json.beginArray();
    for (const double number : vector)
        json.value(number / std::sqrt(squares));
    json.end();
}

void writeGemini(JsonWriter &json, const QByteArray &text)
{
    json.beginObject().key("values");
    writeVector(json, text);
    json.end();
}

} // namespace

QByteArray simulatedEmbeddings(const SimulatedRequest &request, bool batch)
{
    JsonWriter json;
    json.beginObject();
    if (request.dialect == Dialect::Gemini && !batch) {
        json.key("embedding");
        writeGemini(json, request.inputs.empty() ? QByteArray() : request.inputs.front());
    } else if (request.dialect == Dialect::Gemini) {
        json.key("embeddings").beginArray();
        for (const QByteArray &text : request.inputs)
            writeGemini(json, text);
        json.end();
    } else {
        json.member("object", "list").key("data").beginArray();
        int index = 0;
        for (const QByteArray &text : request.inputs) {
            json.beginObject()
                .member("object", "embedding")
                .member("index", index++)
                .key("embedding");
            writeVector(json, text);
            json.end();
        }
        const qint64 tokens = tokensOf(request.promptBytes);
        json.end().member("model", request.model).key("usage").beginObject();
        json.member("prompt_tokens", tokens).member("total_tokens", tokens).end();
    }
    json.end();
    return json.take();
}

} // namespace spillway
