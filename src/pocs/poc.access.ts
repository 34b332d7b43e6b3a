import { z } from 'zod';
import { recordId } from '../kernel/shapes.ts';

/** Who may call a PoC's endpoints at all; what they may do with one is its policy's. */
export const care = ['care-submitter', 'care-lead'] as const;
export const company = ['company-member', 'company-lead'] as const;
export const takingPart = [...care, ...company, 'manager'] as const;

export const pocParams = z.object({ id: recordId });
