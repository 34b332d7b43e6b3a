import { compiledLexicon, textReader, warmUp } from '../../../src/matching/reader.ts';
import { someNeed } from './matching.fixture.ts';

describe('reading ahead', () => {
  it('lets other work through between its steps, and leaves the reader that everyone uses', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 0);
    await warmUp();
    clearInterval(other);
    expect(turns).toBeGreaterThan(3);
    const read = textReader().readNeed(someNeed(), 'nl');
    expect(read.length).toBeGreaterThan(0);
    expect(textReader()).toBe(textReader());
  });

  it('gives the whole lexicon to whoever asks in the meantime', async () => {
    jest.resetModules();
    const fresh = await import('../../../src/matching/reader.ts');
    const ahead = fresh.warmUp();
    const { lexicon, tables } = fresh.compiledLexicon();
    expect(lexicon.concepts.length).toBe(compiledLexicon().lexicon.concepts.length);
    expect(Object.keys(tables).toSorted()).toEqual(['de', 'en', 'nl']);
    await ahead;
    expect(fresh.compiledLexicon().lexicon).toBe(lexicon);
  });
});
