import { readFileSync } from 'node:fs';
import { refreshed } from '../../scripts/readme.ts';

it('keeps the README’s diagrams and tables as the code has them (else: npm run readme)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(refreshed(readme));
});
