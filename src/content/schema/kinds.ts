/** A JSON schema, draft 7: the newest that the YAML language server reads. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** A mapping with these keys and no others; those in `required` must be there, and be more than nothing. */
export function keys(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return { description, type: 'object', properties, required, additionalProperties: false };
}

/** A text. What YAML takes for a number or for yes and no is one as well, as the course's own reader has it. */
export const text = (description: string): Schema => ({
  description,
  type: ['string', 'number', 'boolean'],
  minLength: 1,
});

export const id = (description: string): Schema => ({
  description: `${description} Lower case, digits and single hyphens.`,
  type: ['string', 'integer', 'boolean'],
  minimum: 0,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 64,
});

export const oneOf = (description: string, names: readonly string[]): Schema => ({ description, enum: names });

export const number = (description: string, range: Schema = {}): Schema => ({ description, type: 'number', ...range });

export const list = (description: string, items: Schema): Schema => ({ description, type: 'array', items });
