import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMongo } from 'rate-limiter-flexible';
import { companyModel } from './companies/company.model.ts';
import { companyRepository } from './companies/company.repository.ts';
import { companyService } from './companies/company.service.ts';
import type { Config } from './config.ts';
import { assessmentModel } from './engagements/assessment/assessment.model.ts';
import { assessmentRepository } from './engagements/assessment/assessment.repository.ts';
import { assessmentService } from './engagements/assessment/assessment.service.ts';
import { criteriaModel } from './engagements/assessment/criteria.model.ts';
import { criteriaService } from './engagements/assessment/criteria.service.ts';
import { disclosureService } from './engagements/disclosure.service.ts';
import { engagementModel } from './engagements/engagement.model.ts';
import { engagementRepository } from './engagements/engagement.repository.ts';
import { engagementService } from './engagements/engagement.service.ts';
import { openingService } from './engagements/opening.service.ts';
import { placesService, type PlaceClaim } from './engagements/places/places.service.ts';
import { questionModel } from './engagements/questions/question.model.ts';
import { questionRepository } from './engagements/questions/question.repository.ts';
import { questionService } from './engagements/questions/question.service.ts';
import { attemptCollection } from './identity/attempts.repository.ts';
import { identityModels, identityRoom } from './identity/identity.room.ts';
import { aggregateRepository, type Nudge } from './kernel/aggregate.repository.ts';
import { changeFeed } from './kernel/changes.ts';
import { claimModel } from './kernel/claims.model.ts';
import { claimRepository } from './kernel/claims.repository.ts';
import { isConnected, type Connection } from './kernel/database.ts';
import type { Queues } from './kernel/queues.ts';
import { gaugeBacklog, makeMetrics } from './kernel/metrics.ts';
import { references } from './kernel/references.ts';
import { outboxRelay, type OutboxHolder } from './kernel/relay.ts';
import { mailRoom } from './mail/mail.room.ts';
import { matchIndex } from './matching/match-index.ts';
import { matchQualityRepository } from './matching/match-quality.repository.ts';
import { matchRunModel } from './matching/match-run.model.ts';
import { matchRunRepository } from './matching/match-run.repository.ts';
import { matchStatisticsModel } from './matching/match-statistics.model.ts';
import { matchStatisticsRepository } from './matching/match-statistics.repository.ts';
import { fileStore } from './needs/attachment.files.repository.ts';
import { matchNeedSchema } from './matching/matching.schema.ts';
import { textReader } from './matching/reader.ts';
import { withCompanies } from './needs/need.machine.ts';
import { needModel } from './needs/need.model.ts';
import { needRepository } from './needs/need.repository.ts';
import { needService } from './needs/need.service.ts';
import { noticeModel } from './notifications/notice.model.ts';
import { noticeRepository } from './notifications/notice.repository.ts';
import { failedRepository } from './ops/failed.repository.ts';
import { similarNeeds } from './needs/similar.service.ts';
import { forgetting } from './forgotten.records.ts';
import { importModel } from './imports/import.model.ts';
import { importRepository } from './imports/import.repository.ts';
import { importService } from './imports/import.service.ts';
import { ownRecords } from './own.records.ts';
import { pocModel } from './pocs/poc.model.ts';
import { pocRepository } from './pocs/poc.repository.ts';
import { pocRoom } from './pocs/poc.room.ts';

/** What a process is made of before its parts are put together. */
export interface Ground {
  config: Config;
  connection: Connection;
  redis: Redis;
  redisUrl: string;
  queues: Queues;
  log: Logger;
  sessionSecret: string;
  /** Address that people use; known once the server listens. */
  origin(): string;
  /** Whether the database is a demo, whose passwords everybody knows. */
  demo: boolean;
  /** Metrics of the worker that this process supervises; null without one. */
  workerMetrics(): Promise<unknown[] | null>;
  now(): Date;
}

export type Deps = ReturnType<typeof createDeps>;

/** Puts the rooms together. Plain functions, made once per process, in the order in which they need one another. */
export function createDeps(ground: Ground) {
  const { connection, config, now, queues, redis, log } = ground;

  // Records with an outbox; the relay and the workers find them by their collections' names.
  const models = {
    companies: companyModel(connection),
    needs: needModel(connection),
    engagements: engagementModel(connection),
    questions: questionModel(connection),
    criteria: criteriaModel(connection),
    assessments: assessmentModel(connection),
    pocs: pocModel(connection),
    notices: noticeModel(connection),
    imports: importModel(connection),
    ...identityModels(connection),
  };
  const holders = new Map(
    Object.values(models).map((model) => [model.collection.collectionName, model as unknown as OutboxHolder]),
  );
  const relay = outboxRelay(holders, queues, () => redis.status === 'ready', log);
  const changes = changeFeed(redis, `${config.QUEUE_PREFIX}:changes`);
  const nudge: Nudge = (collection, recordId, entries, version) => {
    relay.nudge(collection, recordId, entries);
    changes.tell({ room: collection, id: recordId, version: version ?? null });
  };
  const metrics = makeMetrics();
  const up = { mongodb: () => isConnected(connection), redis: () => redis.status === 'ready' };
  gaugeBacklog(metrics, holders, queues, up, now);

  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterMongo({
      storeClient: connection.getClient(),
      dbName: connection.name,
      tableName: attemptCollection,
      keyPrefix,
      points,
      duration: 900,
      disableIndexesCreation: true,
    });
  const mail = mailRoom(connection, config, now);
  const identity = identityRoom({ ...ground, models, nudge, mails: mail.mails, limiter });
  const { users, organisations } = identity;

  const companies = companyRepository(models.companies, nudge);
  const pocs = pocRepository(models.pocs, nudge);
  const engagements = engagementRepository(models.engagements, nudge, pocs.liveParts);
  const needs = needRepository(models.needs, nudge);
  const matchRuns = matchRunRepository(matchRunModel(connection));
  const matchStatistics = matchStatisticsRepository(matchStatisticsModel(connection));
  const nextReference = references(connection);
  const notices = noticeRepository(models.notices, nudge);
  const imports = importRepository(models.imports, nudge);
  const questions = questionRepository(models.questions, nudge);
  const judging = criteriaService({ criteria: aggregateRepository(models.criteria, nudge), needs, now });
  const assessments = assessmentService({
    assessments: assessmentRepository(models.assessments, nudge),
    engagements,
    needs,
    criteriaService: judging,
    now,
  });
  const companyIsActive = async (id: string) => (await companies.byIds([id]))[0]?.status === 'active';
  const needNow = async (needId: string) => (await needs.byIds([needId]))[0];
  const places = placesService({
    places: claimRepository(claimModel<PlaceClaim>(connection, 'company-places')),
    companies,
    engagements,
    partsOf: pocs.partsOf,
    isOpen: async (needId) => withCompanies.includes((await needNow(needId))?.status ?? 'closed'),
  });
  const engaging = engagementService({
    engagements,
    needNow,
    isActive: companyIsActive,
    assessmentFacts: assessments.factsFor,
    places,
    now,
  });

  return {
    ...ground,
    models,
    holders,
    relay,
    changes,
    metrics,
    failed: failedRepository(holders),
    notices,
    ...mail,
    ...identity,
    erasure: identity.erasing(forgetting({ needs, companies, pocs, notices })),
    ownData: identity.exporting(ownRecords({ needs, notices })),
    companies,
    engagements,
    companyIsActive,
    companyService: companyService({ companies, now }),
    places,
    engagementService: engaging,
    openingService: openingService({
      needs,
      companies,
      engagements,
      engagementService: engaging,
      matchRuns,
      now,
    }),
    imports,
    importService: importService({ imports, organisations, now }),
    criteriaService: judging,
    assessmentService: assessments,
    questions,
    questionService: questionService({ questions, engagements, needs, now }),
    pocs,
    ...pocRoom(connection, { pocs, engagements, users, now }),
    references: nextReference,
    matchRuns,
    matchQuality: matchQualityRepository(models.engagements),
    /** One per process, built at the first question. */
    matchIndex: matchIndex({ companies, engagements, needs, matchStatistics, log, now }),
    files: fileStore(connection),
    uploadLimit: config.UPLOAD_LIMIT_MB * 1024 * 1024,
    needs,
    needService: needService({
      needs,
      users,
      organisations,
      references: nextReference,
      openResponses: async (need) => {
        const round = await engagements.ofRound(need._id, need.round);
        return round
          .filter((one) => ['submitted', 'under-review', 'shortlisted', 'reserve'].includes(one.status))
          .map((one) => ({ engagementId: one._id, companyId: one.companyId }));
      },
      now,
    }),
    similar: similarNeeds(needs, (text, labels) =>
      textReader().readNeed(matchNeedSchema.parse({ id: 'draft', ...text }), labels),
    ),
    needViewFor: disclosureService({ engagements, now }).needViewFor,
    /** Creates what queries rely on; safe to repeat. */
    createIndexes: async () => {
      await Promise.all(Object.values(connection.models).map(async (model) => await model.createIndexes()));
      // Attempts are counted right only while their keys are unique.
      await limiter('', 1).createIndexes();
    },
  };
}
