import { renderToString } from 'preact-render-to-string';
import { Document, type Frame } from './layout.tsx';

/** The whole page as HTML. */
export const renderPage = (frame: Frame): string => `<!doctype html>${renderToString(Document(frame))}`;
