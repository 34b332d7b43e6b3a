import type { ComponentChildren } from 'preact';

export interface ListedEvent {
  id: string;
  at: Date;
  /** The moment in the reader's words. */
  moment: string;
  sentence: ComponentChildren;
  details?: ComponentChildren;
}

/** What happened, newest first: a sentence for each event, details on demand. */
export function EventList({ events, detailsLabel }: { events: readonly ListedEvent[]; detailsLabel: string }) {
  return (
    <ol class="events">
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at.toISOString()}>{event.moment}</time>
          <div>
            <p>{event.sentence}</p>
            {event.details !== undefined && (
              <details>
                <summary>{detailsLabel}</summary>
                {event.details}
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
