// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/snippets.h"

#include "app/connect/tools.h"

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// True when no shell of ours gives any of its characters a meaning.
bool isPlain(const QString &word)
{
    for (const QChar c : word) {
        if (!(c.isLetterOrNumber() && c.unicode() < 128) && !u"_-./:@%+,"_s.contains(c))
            return false;
    }
    return !word.isEmpty();
}

QString quoted(Shell shell, const QString &word)
{
    if (isPlain(word) && shell != Shell::PowerShell)
        return word;
    QString text = word;
    switch (shell) {
    case Shell::Posix:
        text.replace(u'\'', "'\\''"_L1);
        break;
    case Shell::Fish:
        text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
        break;
    case Shell::PowerShell:
        text.replace(u'\'', "''"_L1);
        break;
    }
    return u'\'' + text + u'\'';
}

QString assignment(Shell shell, const QString &name, const QString &value)
{
    const QString text = quoted(shell, value);
    switch (shell) {
    case Shell::Posix:
        return u"export %1=%2"_s.arg(name, text);
    case Shell::Fish:
        return u"set -gx %1 %2"_s.arg(name, text);
    case Shell::PowerShell:
        return u"$env:%1 = %2"_s.arg(name, text);
    }
    return {};
}

std::vector<Snippet> shells(const ClientLaunch &launch)
{
    return {{u"bash / zsh"_s, u"shell"_s, shellLines(Shell::Posix, launch)},
            {u"fish"_s, u"shell"_s, shellLines(Shell::Fish, launch)},
            {u"PowerShell"_s, u"shell"_s, shellLines(Shell::PowerShell, launch)}};
}

Snippet python(const QString &text)
{
    return {u"Python"_s, u"text"_s, text};
}

Snippet typeScript(const QString &text)
{
    return {u"TypeScript"_s, u"text"_s, text};
}

/// A text literal of Python and TypeScript.
QString literal(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

std::vector<Snippet> anthropicSdk(const QString &url, const QString &key)
{
    return {python(u"from anthropic import Anthropic\n\n"
                   "client = Anthropic(base_url=%1, api_key=%2)"_s.arg(literal(url), literal(key))),
            typeScript(u"import Anthropic from \"@anthropic-ai/sdk\";\n\n"
                       "const client = new Anthropic({ baseURL: %1, apiKey: %2 });"_s.arg(
                           literal(url), literal(key)))};
}

std::vector<Snippet> openAiSdk(const QString &url, const QString &key)
{
    const QString base = literal(url + "/v1"_L1);
    return {python(u"from openai import OpenAI\n\n"
                   "client = OpenAI(base_url=%1, api_key=%2)"_s.arg(base, literal(key))),
            typeScript(u"import OpenAI from \"openai\";\n\n"
                       "const client = new OpenAI({ baseURL: %1, apiKey: %2 });"_s.arg(
                           base, literal(key)))};
}

std::vector<Snippet> googleSdk(const QString &url, const QString &key)
{
    return {
        python(u"from google import genai\n\n"
               "client = genai.Client(api_key=%2, http_options={\"base_url\": %1})"_s.arg(
                   literal(url), literal(key))),
        typeScript(
            u"import { GoogleGenAI } from \"@google/genai\";\n\n"
            "const client = new GoogleGenAI({ apiKey: %2, httpOptions: { baseUrl: %1 } });"_s.arg(
                literal(url), literal(key)))};
}

std::vector<Snippet> vercelSdk(const QString &url, const QString &key)
{
    const QString base = literal(url + "/v1"_L1);
    return {{u"Anthropic"_s, u"text"_s,
             u"import { createAnthropic } from \"@ai-sdk/anthropic\";\n\n"
             "const anthropic = createAnthropic({ baseURL: %1, apiKey: %2 });"_s.arg(base,
                                                                                     literal(key))},
            {u"OpenAI"_s, u"text"_s,
             u"import { createOpenAI } from \"@ai-sdk/openai\";\n\n"
             "const openai = createOpenAI({ baseURL: %1, apiKey: %2 });"_s.arg(base, literal(key))},
            {u"Google"_s, u"text"_s,
             u"import { createGoogleGenerativeAI } from \"@ai-sdk/google\";\n\n"
             "const google = createGoogleGenerativeAI({ baseURL: %1, apiKey: %2 });"_s.arg(
                 literal(url + "/v1beta"_L1), literal(key))}};
}

QString curl(const QString &address, const QString &header, const QString &body)
{
    return u"curl %1 \\\n  -H %2 \\\n  -H 'Content-Type: application/json' \\\n  -d %3"_s.arg(
        quoted(Shell::Posix, address), quoted(Shell::Posix, header), quoted(Shell::Posix, body));
}

std::vector<Snippet> curlWays(const QString &url, const QString &key)
{
    return {
        {u"Anthropic"_s, u"shell"_s,
         curl(
             url + "/v1/messages"_L1, "x-api-key: "_L1 + key,
             uR"({"model":"claude-sonnet-4-5","max_tokens":64,"messages":[{"role":"user","content":"hi"}]})"_s)},
        {u"OpenAI"_s, u"shell"_s,
         curl(url + "/v1/chat/completions"_L1, "Authorization: Bearer "_L1 + key,
              uR"({"model":"gpt-5.2","messages":[{"role":"user","content":"hi"}]})"_s)},
        {u"Gemini"_s, u"shell"_s,
         curl(url + "/v1beta/models/gemini-2.5-pro:generateContent"_L1, "x-goog-api-key: "_L1 + key,
              uR"({"contents":[{"parts":[{"text":"hi"}]}]})"_s)}};
}

} // namespace

QString shellLines(Shell shell, const ClientLaunch &launch)
{
    QStringList lines;
    for (const auto &[name, value] : launch.environment)
        lines.push_back(assignment(shell, name, value));
    if (!launch.program.isEmpty()) {
        QStringList words {launch.program};
        for (const QString &argument : launch.arguments)
            words.push_back(quoted(shell, argument));
        lines.push_back(words.join(u' '));
    }
    return lines.join(u'\n');
}

std::vector<Snippet> snippetsFor(const QString &tool, const QString &url, const QString &clientKey)
{
    if (tool == "anthropic-sdk"_L1)
        return anthropicSdk(url, clientKey);
    if (tool == "openai-sdk"_L1)
        return openAiSdk(url, clientKey);
    if (tool == "google-sdk"_L1)
        return googleSdk(url, clientKey);
    if (tool == "vercel-sdk"_L1)
        return vercelSdk(url, clientKey);
    if (tool == "curl"_L1)
        return curlWays(url, clientKey);
    const Tool *known = findTool(tool);
    return shells(clientLaunch(known ? known->command : QString(), url, clientKey));
}

} // namespace spillway
