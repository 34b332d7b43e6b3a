import { readFileSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const files = globSync(['src/**/*.ts', 'src/**/*.tsx', 'workers/**/*.ts']).map((path) => path.replaceAll('\\', '/'));
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
const users = (name: RegExp): string[] => files.filter((path) => importsOf(path).some((from) => name.test(from)));
const stray = (name: RegExp, allowed: RegExp): string[] => users(name).filter((path) => !allowed.test(path));

describe('the house', () => {
  it('has rooms to look at', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  it('keeps mongoose in models, repositories and the kernel’s database', () => {
    expect(
      stray(
        /^(mongoose|mongodb)$/,
        /\.(model|repository)\.ts$|^src\/kernel\/(database|relay|references|marks)\.ts$|^src\/(bench|embedded)\//,
      ),
    ).toEqual([]);
  });

  it('keeps BullMQ in the queues and the workers', () => {
    expect(stray(/^bullmq/, /^workers\/|^src\/kernel\/queues\.ts$|^src\/http\/ops/)).toEqual([]);
  });

  it('keeps Express in http, endpoints and pages', () => {
    expect(
      stray(
        /^express/,
        /^src\/http\/|\.(endpoints|pages)\.tsx?$|^src\/app\.ts$|^src\/web\/|^src\/identity\/(authentication|local\.strategy)\.ts$/,
      ),
    ).toEqual([]);
  });

  it('never imports from workers into src', () => {
    const wrong = files.filter(
      (path) =>
        path.startsWith('src/') &&
        importsOf(path).some((from) => normalize(join(dirname(path), from)).startsWith('workers/')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the domain pure: no I/O library in schemas, machines, policies, presenters and rules', () => {
    const domain = files.filter((path) => /\.(schema|inputs|machine|policy|presenter|rules|opening)\.ts$/.test(path));
    const impure = domain.filter((path) =>
      importsOf(path).some((from) =>
        /^(express|mongoose|mongodb|bullmq|ioredis|nodemailer|node:(fs|net|http))/.test(from),
      ),
    );
    expect(domain.length).toBeGreaterThan(12);
    expect(impure).toEqual([]);
  });

  it('lets the kernel know nothing of the rooms', () => {
    const wrong = files.filter(
      (path) => path.startsWith('src/kernel/') && importsOf(path).some((from) => from.startsWith('../')),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in the configuration alone', () => {
    const readers = files.filter((path) => /process\.env/.test(readFileSync(path, 'utf8')));
    expect(
      readers.filter(
        (path) =>
          !/^src\/(config|server|embedded\/|.*\/commands\/|story\/|demo\/demo\.start)|^workers\/index\.ts/.test(path),
      ),
    ).toEqual([]);
  });
});
