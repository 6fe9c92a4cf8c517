// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';

import { modules, node } from '../sandbox.mjs';

const script = path.join(modules, '@google', 'gemini-cli', 'bundle', 'gemini.js');

export const geminiCli = {
    name: 'gemini-cli',
    dialect: 'gemini',
    command: ({ sandbox, url, key, prompt }) => {
        sandbox.write('.gemini/settings.json', JSON.stringify({
            security: { auth: { selectedType: 'gemini-api-key' } },
            general: { enableAutoUpdate: false, enableAutoUpdateNotification: false },
            privacy: { usageStatisticsEnabled: false },
            telemetry: { enabled: false },
        }));
        return {
            command: node,
            args: [script, '--skip-trust', '--yolo', '-m', 'gemini-2.5-flash', '-p', prompt],
            environment: { GOOGLE_GEMINI_BASE_URL: url, GEMINI_API_KEY: key, GEMINI_TELEMETRY_ENABLED: 'false' },
        };
    },
};
