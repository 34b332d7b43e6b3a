import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

interface Refused {
  place: string;
  /** The code's text, or null where it is computed. */
  code: string | null;
  /** The message with its values as `{}`, or null where it is computed. */
  sentence: string | null;
  /** What the message contains, and what is given beside it, as they are written. */
  said: string[];
  given: string[];
}

interface Node {
  type: string;
  span?: { start: number; end: number };
  [member: string]: unknown;
}

const root = path.join(process.cwd(), 'src');

/** Too vague where a person could mend it, or know whom to ask. */
const vague = ['invalid', 'custom', 'unknown', 'required-field', 'nothing', 'wrong', 'error', 'not-allowed', 'fault'];

/** Zod's own faults are translated there, each code from a table. */
const computed = ['src/http/faults.ts', 'src/kernel/errors.ts'];

function* calls(node: unknown): Generator<Node> {
  if (node === null || typeof node !== 'object') return;
  const one = node as Node;
  const callee = one['callee'] as { type?: string; value?: string } | undefined;
  if (
    one.type === 'CallExpression' &&
    callee?.type === 'Identifier' &&
    ['issue', 'refusal'].includes(callee.value ?? '')
  )
    yield one;
  for (const member of Object.values(one)) yield* calls(member);
}

function refusalsIn(file: string): Refused[] {
  const text = readFileSync(file, 'utf8');
  const bytes = Buffer.from(text);
  const tree = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2024' });
  // The parser counts bytes, and on from the file before.
  const from = (tree as unknown as Node).span?.start ?? 0;
  const leading = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*/.exec(text)?.[0] ?? '';
  const source = ({ span }: Node): string => {
    const begin = Buffer.byteLength(leading) - from;
    return span ? bytes.subarray(span.start + begin, span.end + begin).toString('utf8') : '';
  };
  return [...calls(tree)].map((call) => {
    const given = (call['arguments'] as { expression: Node }[]).map((one) => one.expression);
    const [code, message, values] = (call['callee'] as { value: string }).value === 'issue' ? given.slice(1) : given;
    const quasis = message?.type === 'TemplateLiteral' ? (message['quasis'] as { raw: string }[]) : null;
    const members = values?.type === 'ObjectExpression' ? (values['properties'] as Node[]) : [];
    return {
      place: `${path.relative(process.cwd(), file)} ${source(call).slice(0, 60)}`,
      code: code?.type === 'StringLiteral' ? String(code['value']) : null,
      sentence:
        quasis?.map((one) => one.raw).join('{}') ??
        (message?.type === 'StringLiteral' ? String(message['value']) : null),
      said: quasis ? ((message?.['expressions'] ?? []) as Node[]).map((one) => source(one)) : [],
      given: members.map((one) => source(one.type === 'KeyValueProperty' ? (one['value'] as Node) : one)),
    };
  });
}

const refused = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !computed.includes(path.relative(process.cwd(), file)))
  .flatMap((file) => (/\b(?:issue|refusal)\(/.test(readFileSync(file, 'utf8')) ? refusalsIn(file) : []));

describe('A refusal’s code', () => {
  it('is specific and in kebab-case', () => {
    expect(refused.length).toBeGreaterThan(100);
    const faults = refused.filter(
      ({ code }) => code === null || !/^[a-z]+(?:-[a-z]+)*$/.test(code) || vague.includes(code),
    );
    expect(faults.map((one) => one.place)).toEqual([]);
  });

  it('stands for one sentence, so that it can be said in other languages', () => {
    const sentences = new Map<string, Set<string>>();
    for (const { code, sentence } of refused) {
      if (code && sentence) sentences.set(code, (sentences.get(code) ?? new Set()).add(sentence));
    }
    expect([...sentences].filter(([, said]) => said.size > 1)).toEqual([]);
  });

  it('comes with every value that its sentence contains', () => {
    const silent = refused.filter(({ said, given }) => !said.every((one) => given.includes(one)));
    expect(silent.map((one) => one.place)).toEqual([]);
  });
});
