import { DateTime } from 'luxon';
import { holidayRegionOf } from '../identity/organisation.schema.ts';
import type { Clock } from '../kernel/clocks.ts';
import { closingHour, moveByHold, zone } from '../kernel/working-days.ts';
import type { CompanyRecord } from './company.schema.ts';

export const profileClockName = 'profile';

/** Days before the end on which the company is asked whether its profile still holds. */
const askedBefore = 28;

/** A confirmed profile holds for a year: to 17:00 of that day, or of the next working day where the company is. */
export function profileClock({ country, region }: Pick<CompanyRecord, 'country' | 'region'>, confirmedAt: Date): Clock {
  const holidayRegion = holidayRegionOf(country, region);
  const day = DateTime.fromJSDate(confirmedAt, { zone }).startOf('day').set({ hour: closingHour }).plus({ years: 1 });
  const workingDay = (at: DateTime): Date => moveByHold(at.toJSDate(), 0, holidayRegion);
  return {
    name: profileClockName,
    owner: 'company',
    region: holidayRegion,
    startedAt: confirmedAt,
    remindAt: workingDay(day.minus({ days: askedBefore })),
    dueAt: workingDay(day),
    remindedAt: null,
    overdueAt: null,
    pausedAt: null,
    exemption: null,
  };
}

/** When the company has to have said that its profile still holds. */
export const confirmBy = (company: Pick<CompanyRecord, 'clocks' | 'confirmedAt' | 'country' | 'region'>): Date =>
  (company.clocks.find((one) => one.name === profileClockName) ?? profileClock(company, company.confirmedAt)).dueAt;
