// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';

import { modules, node } from '../sandbox.mjs';

const script = path.join(modules, '@openai', 'codex', 'bin', 'codex.js');

const common = `model = "gpt-5.1-codex"
check_for_update_on_startup = false
[analytics]
enabled = false
[otel]
exporter = "none"
`;

const command = (sandbox, config, prompt, environment) => {
    sandbox.write('.codex/config.toml', config);
    return {
        command: node,
        args: [script, 'exec', '--skip-git-repo-check', '--dangerously-bypass-approvals-and-sandbox', prompt],
        environment: { ...environment, CODEX_HOME: path.join(sandbox.home, '.codex') },
    };
};

export const codex = {
    name: 'codex',
    dialect: 'openai-responses',
    command: ({ sandbox, url, key, prompt }) => command(sandbox, `model_provider = "local"
${common}
[model_providers.local]
name = "local"
base_url = "${url}/v1"
env_key = "LOCAL_KEY"
wire_api = "responses"
`, prompt, { LOCAL_KEY: key }),
};

// The built-in provider tries a WebSocket first and must be told at once that there is none.
export const codexBuiltIn = {
    name: 'codex-built-in',
    dialect: 'openai-responses',
    command: ({ sandbox, url, key, prompt }) => {
        sandbox.write('.codex/auth.json', JSON.stringify({ OPENAI_API_KEY: key }));
        return command(sandbox, `openai_base_url = "${url}/v1"\n${common}`, prompt, { OPENAI_API_KEY: key });
    },
};
