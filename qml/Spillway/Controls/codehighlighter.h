// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Colours a QML TextEdit's text line by line. language: "text" (nothing), "json", "shell", "diff".
/// What was left out of a body or a secret (…, ‹redacted›) is quiet in each. Ui thread; owned by
/// its QML parent.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        QQuickTextDocument *document READ quickDocument WRITE setQuickDocument NOTIFY changed)
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed)
    Q_PROPERTY(QColor textColor MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QColor keyColor MEMBER m_key NOTIFY changed)
    Q_PROPERTY(QColor stringColor MEMBER m_string NOTIFY changed)
    Q_PROPERTY(QColor numberColor MEMBER m_number NOTIFY changed)
    Q_PROPERTY(QColor quietColor MEMBER m_quiet NOTIFY changed)
    Q_PROPERTY(QColor addedColor MEMBER m_added NOTIFY changed)
    Q_PROPERTY(QColor removedColor MEMBER m_removed NOTIFY changed)
public:
    explicit CodeHighlighter(QObject *parent = nullptr);

    [[nodiscard]] QQuickTextDocument *quickDocument() const { return m_document; }
    void setQuickDocument(QQuickTextDocument *document);

Q_SIGNALS:
    void changed();

protected:
    void highlightBlock(const QString &text) override;

private:
    void colourJson(const QString &text);
    void colourShell(const QString &text);
    void colourDiff(const QString &text);

    QPointer<QQuickTextDocument> m_document;
    QString m_language;
    QColor m_text;
    QColor m_key;
    QColor m_string;
    QColor m_number;
    QColor m_quiet;
    QColor m_added;
    QColor m_removed;
};

} // namespace spillway
