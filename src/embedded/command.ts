import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** The executable of that name on PATH. */
export function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Runs a program to its end and gives what it wrote; its last words are the error when it fails. */
export function run(program: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const { cwd, env, limit, signal } = options;
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { cwd, env: env ?? process.env, timeout: limit, signal, maxBuffer: 16 << 20, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        const words = lastWords(stderr) || lastWords(stdout) || error.message;
        reject(new Error(error.killed === true ? `no end within ${limit / 1000} s` : words));
      },
    );
  });
}

const NOISE = /^\s*$|re-run Maven|\[Help|^\[ERROR\]\s*$|^W: |^WARNING: /i;

function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !NOISE.test(line));
  // Maven's first error line says most, others' last does
  const line = lines.find((one) => one.includes('[ERROR]')) ?? lines.at(-1) ?? '';
  return line.trim().slice(0, 400);
}
