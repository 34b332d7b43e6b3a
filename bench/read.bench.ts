import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { newId } from '../src/kernel/ids.ts';
import { someNeed } from '../test/support/need.factory.ts';
import { openBenchWorld, percentile, round } from './bench.world.ts';

/**
 * The API's read of one need and its list of twenty, against a bare Express + Mongoose handler of the same query, in turns in one
 * run. Arguments: needs in the database (10,000), requests of each kind (1,500).
 */
export async function run([needs = '10000', requests = '1500']: readonly string[]): Promise<object> {
  const world = await openBenchWorld();
  try {
    const { deps, cast } = world;
    const ids = await plantNeeds(world, Number(needs));
    const model = deps.models.needs;
    const bare = express();
    bare.disable('etag');
    const owner = cast.organisations.hospital.id;
    const visible = {
      $and: [
        { status: { $ne: 'discarded' } },
        { $or: [{ organisationId: owner }, { coSignerIds: owner, status: { $ne: 'draft' } }] },
      ],
    } as never;
    bare.get('/needs/:id', async (req, res) => {
      res.json(
        await model
          .findOne({ $and: [{ _id: req.params.id }, visible] } as never)
          .lean()
          .exec(),
      );
    });
    bare.get('/needs', async (_req, res) => {
      res.json(
        await model.find(visible, { history: 0, outbox: 0 }).sort({ createdAt: -1, _id: -1 }).limit(21).lean().exec(),
      );
    });
    const server = createServer(bare);
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const bareUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lead = await world.as('lead');
    const { body } = await lead.post('/api-keys', { name: 'bench', scope: 'read' });
    const headers = { Authorization: `Bearer ${String(body.key)}` };

    const timed = async (url: string): Promise<number> => {
      const startedAt = performance.now();
      const response = await fetch(url, { headers });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return performance.now() - startedAt;
    };
    const compare = async (path: (n: number) => string) => {
      const api: number[] = [];
      const bareTimes: number[] = [];
      for (let n = 0; n < Number(requests) + 100; n += 1) {
        const a = await timed(`${world.url}/api/v1${path(n)}`);
        const b = await timed(bareUrl + path(n));
        if (n < 100) continue;
        api.push(a);
        bareTimes.push(b);
      }
      return {
        apiMs: { p50: percentile(api, 0.5), p95: percentile(api, 0.95) },
        bareMs: { p50: percentile(bareTimes, 0.5), p95: percentile(bareTimes, 0.95) },
        ratio: {
          p50: round(percentile(api, 0.5) / percentile(bareTimes, 0.5)),
          p95: round(percentile(api, 0.95) / percentile(bareTimes, 0.95)),
        },
      };
    };
    const read = await compare((n) => `/needs/${ids[n % ids.length] ?? ''}`);
    const list = await compare(() => '/needs');
    server.close();
    return {
      servers: world.servers,
      needs: Number(needs),
      requests: Number(requests),
      bound: 'ratio ≤ 1.5',
      read,
      list,
    };
  } finally {
    await world.close();
  }
}

async function plantNeeds(
  { deps, cast }: Awaited<ReturnType<typeof openBenchWorld>>,
  count: number,
): Promise<string[]> {
  const start = Date.now() - count * 60_000;
  const ids: string[] = [];
  for (let done = 0; done < count; done += 500) {
    const batch = Array.from({ length: Math.min(500, count - done) }, (_one, n) => {
      const createdAt = new Date(start + (done + n) * 60_000);
      const _id = newId(createdAt);
      ids.push(_id);
      const reference = `N-bench-${done + n}`;
      return someNeed('submitted', {
        _id,
        reference,
        createdAt,
        updatedAt: createdAt,
        organisationId: cast.organisations.hospital.id,
        submitterId: cast.people.nurse.id,
      });
    });
    await deps.models.needs.collection.insertMany(batch as never[]);
  }
  return ids;
}
