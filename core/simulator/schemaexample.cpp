// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "core/base/jsonwriter.h"
#include "core/simulator/simulatedanswer.h"

namespace spillway {

namespace {

constexpr int maxDepth = 8;

/// Gemini writes types in capitals, JSON schema may list several.
QByteArray typeOf(const JsonView &schema)
{
    JsonView type = schema["type"];
    if (type.type() == JsonView::Type::Array) {
        type.forEach([&](QByteArrayView, const JsonView &first) {
            type = first;
            return false;
        });
    }
    QByteArray name = type.stringOr({}).toLower();
    if (!name.isEmpty())
        return name;
    return schema["properties"] ? QByteArray("object") : QByteArray("string");
}

void writeExample(const JsonView &schema, QByteArrayView name, int depth, JsonWriter &json);

void writeObject(const JsonView &schema, int depth, JsonWriter &json)
{
    json.beginObject();
    const JsonView properties = schema["properties"];
    schema["required"].forEach([&](QByteArrayView, const JsonView &required) {
        const QByteArray member = required.stringOr({});
        json.key(member);
        writeExample(properties[member], member, depth + 1, json);
        return true;
    });
    json.end();
}

/// What a tool would do with it must do no harm: real tools are run against the simulated provider.
QByteArrayView exampleText(QByteArrayView name)
{
    if (name == "command" || name == "cmd")
        return "echo simulated";
    if (name.endsWith("path"))
        return "/dev/null";
    return "simulated";
}

void writeExample(const JsonView &schema, QByteArrayView name, int depth, JsonWriter &json)
{
    JsonView chosen = schema["const"];
    schema["enum"].forEach([&](QByteArrayView, const JsonView &value) {
        chosen = value;
        return false;
    });
    if (chosen) {
        json.raw(chosen.raw());
        return;
    }
    const QByteArray type = typeOf(schema);
    if (depth > maxDepth || type == "null") {
        json.null();
    } else if (type == "object") {
        writeObject(schema, depth, json);
    } else if (type == "array") {
        json.beginArray();
        if (schema["minItems"].integer().value_or(0) > 0 || name == "command")
            writeExample(schema["items"], name, depth + 1, json);
        json.end();
    } else if (type == "integer" || type == "number") {
        json.value(schema["minimum"].integer().value_or(1));
    } else if (type == "boolean") {
        json.value(true);
    } else {
        json.value(exampleText(name));
    }
}

} // namespace

QByteArray exampleForSchema(QByteArrayView schema)
{
    const JsonView view = JsonView::document(schema);
    if (view.type() != JsonView::Type::Object || typeOf(view) == "string")
        return "{}";
    JsonWriter json;
    writeExample(view, {}, 0, json);
    return json.take();
}

} // namespace spillway
