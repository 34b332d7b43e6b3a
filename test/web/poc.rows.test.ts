import { Fields } from '../../src/web/forms/fields.ts';
import { bodyOf, fieldsFrom } from '../../src/web/forms/form.ts';
import { afterRowButton, rowsOf, withoutEmptyRows } from '../../src/pocs/pages/charter.rows.ts';

const typed = (values: Record<string, string>): Fields => new Fields().with(values);

describe('the rows of a plan that is being written', () => {
  it('lose the empty ones and are numbered anew, so that a fault finds its row', () => {
    const fields = withoutEmptyRows(
      typed({
        hypothesis: 'It helps.',
        'budget.0.label': ' ',
        'budget.0.amount.cents': '',
        'budget.3.id': 'sensors',
        'budget.3.label': 'Sensors',
        'criteria.1.better': 'lower',
        'criteria.1.name': '',
      }),
    );
    expect(fields.entries()).toEqual([
      ['hypothesis', 'It helps.'],
      ['budget.0.id', 'sensors'],
      ['budget.0.label', 'Sensors'],
    ]);
  });

  it('grow and shrink by their buttons and keep what is typed', () => {
    const fields = typed({ 'budget.0.label': 'Sensors', 'budget.1.label': 'Training', 'criteria.0.name': 'Falls' });
    const added = afterRowButton(fields, 'add:budget');
    expect(added?.row).toBe(2);
    expect(rowsOf(added?.fields ?? fields, 'budget')).toEqual([0, 1, 2]);
    const removed = afterRowButton(fields, 'remove:budget:0');
    expect(removed?.fields.entries()).toEqual([
      ['budget.0.label', 'Training'],
      ['criteria.0.name', 'Falls'],
    ]);
    expect(afterRowButton(fields, '')).toBeNull();
    expect(afterRowButton(fields, 'add:constructor')).toBeNull();
  });
});

describe('a number in a form', () => {
  const form = { fields: [{ name: 'value', kind: 'number', label: 'Value' }] } as const;
  it.each([
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1.250,5', 1250.5],
    ['1,250', 1250],
    ['1.2340', 1.234],
  ])('reads %s', (text, value) => {
    expect(bodyOf(form, typed({ value: text }))).toEqual({ value });
  });

  it.each([1.234, 0.125, 1250.5, -0.001, 12])('gives %d back as it was', (value) => {
    expect(bodyOf(form, fieldsFrom(form, { value }))).toEqual({ value });
  });
});
