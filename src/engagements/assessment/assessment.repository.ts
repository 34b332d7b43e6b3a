import type { Model } from 'mongoose';
import { aggregateRepository, type AggregateRepository, type Nudge } from '../../kernel/aggregate.repository.ts';
import type { AssessmentRecord } from './assessment.schema.ts';

export interface AssessmentRepository extends AggregateRepository<AssessmentRecord> {
  /** Every judgement of one response, oldest first. Who may see which is the policy's. */
  ofEngagement(engagementId: string): Promise<AssessmentRecord[]>;
}

export function assessmentRepository(model: Model<AssessmentRecord>, nudge: Nudge): AssessmentRepository {
  return {
    ...aggregateRepository(model, nudge),
    ofEngagement: async (engagementId) =>
      await model.find({ engagementId }).sort({ createdAt: 1, _id: 1 }).lean().exec(),
  };
}
