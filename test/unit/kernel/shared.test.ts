import { eachOf } from '../../../src/kernel/each-of.ts';
import { shared } from '../../../src/kernel/shared.ts';

describe('shared work', () => {
  it('is done once for all who ask before it begins, and anew for whoever asks while it runs', async () => {
    let begun = 0;
    let finish = (): void => undefined;
    const read = shared(async () => {
      begun += 1;
      const mine = begun;
      await new Promise<void>((done) => {
        finish = done;
      });
      return mine;
    });
    const first = [read(), read()];
    await Promise.resolve();
    expect(begun).toBe(1);
    const later = [read(), read()];
    await Promise.resolve();
    expect(begun).toBe(1);
    finish();
    expect(await Promise.all(first)).toEqual([1, 1]);
    await new Promise((done) => setImmediate(done));
    expect(begun).toBe(2);
    finish();
    expect(await Promise.all(later)).toEqual([2, 2]);
  });

  it('that fails fails for those alone who asked for it', async () => {
    let times = 0;
    const read = shared(async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return await Promise.resolve(times);
    });
    await expect(read()).rejects.toThrow('away');
    expect(await read()).toBe(2);
  });
});

describe('work for each of many', () => {
  it('gives all a turn before it tells of a failure', async () => {
    const done: number[] = [];
    const work = eachOf([1, 2, 3, 4, 5, 6, 7, 8, 9], async (one) => {
      await Promise.resolve();
      if (one === 2) throw new Error('no 2');
      done.push(one);
    });
    await expect(work).rejects.toThrow('no 2');
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('has a few under way at a time', async () => {
    let under = 0;
    let most = 0;
    await eachOf(Array.from({ length: 30 }), async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((done) => setImmediate(done));
      under -= 1;
    });
    expect(most).toBe(5);
  });
});
