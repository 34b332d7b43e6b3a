import type { Connection } from '../kernel/database.ts';
import { logbookModel } from './logbook.model.ts';
import { logbookRepository } from './logbook.repository.ts';
import { logbookService } from './logbook.service.ts';
import { measurementModel } from './measurement.model.ts';
import { measurementRepository } from './measurement.repository.ts';
import { measurementService } from './measurement.service.ts';
import { pocService, type PocServiceDeps } from './poc.service.ts';

/** Puts the room together: the PoC's own service, and those of what is written beside it. */
export function pocRoom(connection: Connection, given: Omit<PocServiceDeps, 'measurements'>) {
  const measurements = measurementRepository(measurementModel(connection));
  const service = pocService({ ...given, measurements });
  const { read } = service;
  const { now } = given;
  return {
    pocService: service,
    measurements,
    measurementService: measurementService({ measurements, read, now }),
    logbookService: logbookService({ logbook: logbookRepository(logbookModel(connection)), read, now }),
  };
}
