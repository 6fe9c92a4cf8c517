// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake model does next, the same for every dialect.

export const toolWish = 'PLEASE-USE-THE-TOOL';
export const plainAnswer = 'The pelican answers plainly.';
// Only a shell that really ran the command can turn the first text into the second.
export const shellCommand = 'printf pelican-%d 0x2a';
export const shellOutput = 'pelican-42';
export const toolAnswer = `The tool said ${shellOutput}, over.`;

const shells = {
    Bash: { command: shellCommand, description: 'Print a word' },
    bash: { command: shellCommand, description: 'Print a word' },
    exec_command: { cmd: shellCommand },
    shell_command: { command: shellCommand },
    run_shell_command: { command: shellCommand, description: 'Print a word' },
    multiply: { a: 6, b: 7 },
};

// conversation: {prompt, tools: [name], toolResult: text or undefined}
export function nextTurn({ prompt, tools, toolResult }) {
    if (toolResult !== undefined) {
        const ran = toolResult.includes(shellOutput) || /\b42\b/.test(toolResult);
        return { text: ran ? toolAnswer : `The tool did not run: ${toolResult.slice(0, 200)}` };
    }
    const tool = tools.find(name => name in shells);
    if (tool && prompt.includes(toolWish))
        return { tool, input: shells[tool], id: 'call_pelican42' };
    return { text: plainAnswer };
}

export const words = text => text.match(/\S+\s*/g);

export function sse(data, event) {
    return (event ? `event: ${event}\n` : '') + `data: ${JSON.stringify(data)}\n\n`;
}
