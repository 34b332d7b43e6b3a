import { Fragment, type ComponentChildren } from 'preact';
import type { Visit } from '../../web/visit.ts';
import type { Reason } from '../matching.schema.ts';

/** A reason in the reader's language, with the words of both texts marked where they stand in it. */
export function ReasonText({ visit, reason }: { visit: Visit; reason: Reason }) {
  const text = reason.text[visit.language];
  const quoted = [reason.needQuote?.text, reason.companyQuote?.text].filter((one) => one !== undefined);
  return <>{marked(text, quoted)}</>;
}

/** The text with its quotes marked, each where it comes next. */
function marked(text: string, quotes: readonly string[]): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const quote of quotes) {
    const at = text.indexOf(quote, from);
    if (at < 0 || quote === '') continue;
    parts.push(<Fragment key={at}>{text.slice(from, at)}</Fragment>, <mark key={`m${at}`}>{quote}</mark>);
    from = at + quote.length;
  }
  parts.push(<Fragment key="rest">{text.slice(from)}</Fragment>);
  return parts;
}
