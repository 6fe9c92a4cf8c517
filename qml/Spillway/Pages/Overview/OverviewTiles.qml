// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Charts
import Spillway.Models
import Spillway.Theme

// The five numbers of the page. A click opens the requests behind one.
Flow {
    id: tiles

    required property OverviewModel model
    property bool loading: false
    readonly property overviewNumbers numbers: model.numbers

    signal activated(string filter)

    function signed(value: real, text: string): string {
        if (Math.round(value) === 0)
            return text
        return value < 0 ? qsTr("−%1", "less").arg(text) : qsTr("+%1", "more").arg(text)
    }

    // Five in a row, or three and two where there is little room. Whole pixels: the first ones take what is left over.
    function tileWidth(index: int): int {
        const inRow = width >= 840 ? 5 : index < 3 ? 3 : 2
        const place = inRow === 2 ? index - 3 : index
        const room = Math.floor(width) - (inRow - 1) * spacing
        const least = Math.floor(room / inRow)
        return place < room - least * inRow ? least + 1 : least
    }

    spacing: Theme.s4

    KpiTile {
        width: tiles.tileWidth(0)
        loading: tiles.loading
        label: qsTr("Requests")
        reading: Fmt.num(tiles.numbers.requests)
        delta: tiles.numbers.comparable
            ? tiles.model.againstPrevious.arg(tiles.signed(tiles.numbers.requestsChange, Fmt.pct(Math.abs(tiles.numbers.requestsChange), 0)))
            : tiles.model.stretchText
        values: tiles.numbers.requestsSpark
        sparkColor: Theme.accent
        onClicked: tiles.activated("")
    }
    KpiTile {
        width: tiles.tileWidth(1)
        loading: tiles.loading
        label: qsTr("Success")
        reading: tiles.numbers.success < 0 ? Fmt.dash : Fmt.pct(tiles.numbers.success)
        delta: qsTr("%1 failed · %2 rescued").arg(Fmt.num(tiles.numbers.failed)).arg(Fmt.num(tiles.numbers.rescued))
        deltaTone: tiles.numbers.successTone
        values: tiles.numbers.successSpark
        sparkColor: Theme.ok
        onClicked: tiles.activated("has:error")
    }
    KpiTile {
        width: tiles.tileWidth(2)
        loading: tiles.loading
        label: qsTr("Time to first token, p95")
        reading: Fmt.ms(tiles.numbers.firstToken)
        delta: tiles.numbers.firstTokenComparable
            ? tiles.model.againstPrevious.arg(tiles.signed(tiles.numbers.firstTokenChange, Fmt.ms(Math.abs(tiles.numbers.firstTokenChange))))
            : tiles.model.stretchText
        deltaTone: tiles.numbers.firstTokenTone
        values: tiles.numbers.firstTokenSpark
        sparkColor: Theme.series2
        onClicked: tiles.activated("ttft:>2s")
    }
    KpiTile {
        width: tiles.tileWidth(3)
        loading: tiles.loading
        label: qsTr("Tokens")
        reading: Fmt.compact(tiles.numbers.tokens)
        delta: qsTr("%1 in · %2 out", "tokens").arg(Fmt.compact(tiles.numbers.tokensIn)).arg(Fmt.compact(tiles.numbers.tokensOut))
        values: tiles.numbers.tokensSpark
        sparkColor: Theme.series5
        onClicked: tiles.activated("has:tokens")
    }
    KpiTile {
        width: tiles.tileWidth(4)
        loading: tiles.loading
        label: qsTr("Cache read")
        reading: tiles.numbers.cacheShare < 0 ? Fmt.dash : Fmt.pct(tiles.numbers.cacheShare)
        delta: qsTr("%1 tokens saved").arg(Fmt.compact(tiles.numbers.tokensCached))
        values: tiles.numbers.cacheSpark
        sparkColor: Theme.series3
        onClicked: tiles.activated("has:cache")
    }
}
