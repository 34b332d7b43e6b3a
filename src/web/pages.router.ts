import express, {
  Router,
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import multer from 'multer';
import { problems } from '../http/problem.ts';
import type { Authenticate } from '../http/router.ts';
import type { Actor } from '../kernel/actor.ts';
import { DomainError, forbidden } from '../kernel/errors.ts';
import { deliver, lead, type DeliveryDeps } from './delivering.ts';
import { problemIn } from './i18n/problems.ts';
import { isLed, type PageSpec } from './page.ts';
import { paths } from './paths.ts';
import { endedPage, problemPage } from './problem.page.tsx';
import { visitOf, type VisitDeps } from './visiting.ts';

export interface WebDeps extends VisitDeps, DeliveryDeps {
  authenticate: Authenticate;
  /** Most bytes of a file. */
  uploadLimit: number;
  /** Most bytes of a form, e.g. `256kb`. */
  bodyLimit: string;
}

/** One Express router from a list of pages: GET shows, POST sends and leads on. */
export function pagesRouter(
  pages: readonly PageSpec[],
  deps: WebDeps,
): { router: Router; failed: ErrorRequestHandler } {
  const router = Router({ caseSensitive: true, strict: false });
  const form = express.urlencoded({ extended: false, limit: deps.bodyLimit, parameterLimit: 2_000 });
  const upload = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: deps.uploadLimit, files: 5, fieldSize: 200_000, fields: 500 },
  }).any();
  for (const page of pages) {
    router.get(page.path, async (req: Request, res: Response) => {
      await answer(deps, page, req, res);
    });
    if (page.send) {
      const parsers: RequestHandler[] = page.files ? [upload, form] : [form];
      router.post(page.path, ...parsers, async (req: Request, res: Response) => {
        await take(deps, page, req, res);
      });
    }
  }
  for (const page of pages) {
    const { save } = page;
    if (!save) continue;
    router.post(`${page.path}/save`, form, async (req: Request, res: Response) => {
      const actor = await deps.authenticate(req);
      admit(page, actor);
      const visit = await visitOf(deps, actor, req, res);
      const saved = await save(visit).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        res.status(problems[error.code].status);
        return { said: problemIn(visit.language, error) };
      });
      res.set('Cache-Control', 'private, no-store').json(saved);
    });
  }
  const failed: ErrorRequestHandler = async (fault: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent || req.path.startsWith('/api/') || req.accepts(['json', 'html']) !== 'html') {
      next(fault);
      return;
    }
    const visit = await visitOf(deps, await deps.authenticate(req), req, res);
    const known = knownError(fault);
    if (!known) req.log.error({ err: fault }, 'unforeseen error');
    if (known?.code === 'unauthenticated') res.redirect(303, paths.signIn(req.originalUrl));
    else await deliver(deps, visit, problemPage(visit, known), res);
  };
  return { router, failed };
}

function knownError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof multer.MulterError)
    return new DomainError('too-large', 'The file is larger than this server takes.');
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  return type === 'entity.too.large'
    ? new DomainError('too-large', 'The form is larger than this server takes.')
    : null;
}

function admit(page: PageSpec, actor: Actor | null): void {
  if (page.access === 'public') return;
  if (!actor) throw new DomainError('unauthenticated', 'Sign in first.');
  if (typeof page.access !== 'string' && !page.access.some((role) => role === actor.role)) {
    throw forbidden(`This page is for: ${page.access.join(', ')}.`);
  }
}

async function answer(deps: WebDeps, page: PageSpec, req: Request, res: Response): Promise<void> {
  const actor = await deps.authenticate(req);
  admit(page, actor);
  const visit = await visitOf(deps, actor, req, res);
  const shown = await page.show(visit);
  if (isLed(shown)) lead(deps, shown, res);
  else await deliver(deps, visit, shown, res);
}

async function take(deps: WebDeps, page: PageSpec, req: Request, res: Response): Promise<void> {
  const actor = await deps.authenticate(req);
  const visit = await visitOf(deps, actor, req, res);
  if (page.access !== 'public' && !actor) {
    await deliver(deps, visit, endedPage(visit), res);
    return;
  }
  admit(page, actor);
  try {
    const next = (await page.send?.(visit)) ?? { to: paths.home() };
    if (isLed(next)) lead(deps, next, res);
    else await deliver(deps, visit, next, res);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not-found' || error.code === 'forbidden') throw error;
    const shown = await page.show(visit, { fields: visit.fields, issues: error.issues, error });
    if (isLed(shown)) lead(deps, shown, res);
    else await deliver(deps, visit, { ...shown, status: problems[error.code].status }, res);
  }
}
