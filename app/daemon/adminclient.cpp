// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/adminclient.h"

#include "core/base/jsonview.h"
#include "core/base/secret.h"

#include <curl/curl.h>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

size_t collect(char *data, size_t size, size_t count, void *body)
{
    const size_t bytes = size * count;
    static_cast<QByteArray *>(body)->append(data, static_cast<qsizetype>(bytes));
    return bytes;
}

} // namespace

AdminClient::AdminClient(RunningInstance instance, Secret token)
    : m_instance(std::move(instance))
    , m_token(std::move(token))
{
}

Result<AdminClient::Answer> AdminClient::request(const QByteArray &method, const QByteArray &path,
                                                 const QByteArray &json) const
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(),
                                                                   curl_easy_cleanup);
    Answer answer;
    const QByteArray url = m_instance.url.toUtf8() + path;
    curl_slist *fields = curl_slist_append(nullptr, "Content-Type: application/json");
    if (!m_token.isEmpty())
        fields = curl_slist_append(
            fields, ("x-admin-token: " + m_token.reveal().toByteArray()).constData());
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, fields);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    // The listener's certificate is the person's own and names another host; this never leaves the
    // machine.
    curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYHOST, 0L);
    if (!json.isEmpty()) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(json.size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, json.constData());
    }
    const CURLcode code = curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(fields);
    if (code != CURLE_OK)
        return Error {ErrorKind::UpstreamUnreachable,
                      u"spillwayd at %1 does not answer: %2"_s.arg(
                          m_instance.url, QString::fromUtf8(curl_easy_strerror(code))),
                      {}};
    answer.status = static_cast<int>(status);
    return answer;
}

QString AdminClient::errorText(const Answer &answer)
{
    const QByteArray message = JsonView::document(answer.body).at("error", "message").stringOr({});
    return message.isEmpty() ? u"spillwayd answered %1."_s.arg(answer.status)
                             : QString::fromUtf8(message);
}

} // namespace spillway
