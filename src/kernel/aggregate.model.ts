import { Schema, type SchemaDefinition } from 'mongoose';

const mixed = Schema.Types.Mixed;

/** The Mongoose side of `AggregateRecord`, with the indexes that relay and clocks search by. */
export function aggregateSchema<R>(collection: string, own: SchemaDefinition): Schema<R> {
  const schema = new Schema<R>(
    {
      _id: { type: String, required: true },
      status: { type: String, required: true },
      version: { type: Number, required: true },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
      since: { type: Date, required: true },
      clocks: [mixed],
      breaches: [mixed],
      applying: mixed,
      history: [mixed],
      outbox: [mixed],
      ...own,
    } as SchemaDefinition,
    { collection, strict: 'throw', minimize: false, versionKey: false, _id: false, autoCreate: false },
  );
  schema.index({ 'outbox.nextAt': 1 });
  schema.index({ 'clocks.dueAt': 1 });
  return schema;
}
