// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/testcertificate.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace spillway::test {

namespace {

template <auto Free> struct Freer
{
    template <typename T> void operator()(T *object) const { Free(object); }
};

template <typename Write> QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, Freer<&BIO_free>> out(BIO_new(BIO_s_mem()));
    write(out.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

void addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freer<&X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

TestCertificate::TestCertificate()
{
    const std::unique_ptr<EVP_PKEY, Freer<&EVP_PKEY_free>> key(EVP_EC_gen("P-256"));
    const std::unique_ptr<X509, Freer<&X509_free>> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), NID_subject_alt_name,
                 "DNS:localhost,DNS:target.invalid,IP:127.0.0.1");
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    m_certificate = pem([&](BIO *out) { PEM_write_bio_X509(out, certificate.get()); });
    m_key = pem([&](BIO *out) {
        PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    if (!m_file.open() || m_file.write(m_certificate) != m_certificate.size() || !m_file.flush())
        qFatal("cannot write the certificate");
}

QSslConfiguration TestCertificate::serverConfiguration(const QList<QByteArray> &alpn) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(m_certificate));
    configuration.setPrivateKey(QSslKey(m_key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols(alpn);
    return configuration;
}

} // namespace spillway::test
