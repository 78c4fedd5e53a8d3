/**
 * A condition as JSON, e.g. `['and', ['eq', ['track'], 'actionCommunity'], ['gt', ['count', ['answer', 'team.members']], 3]]`.
 * Operands are literals, `['answer', path]`, `['track']`, `['item', field]` (inside a group), `['count', operand]`,
 * or in a rule of eligibility `['edition', date]`.
 */
export type Condition = readonly [ConditionOperator, ...unknown[]]
export type ConditionOperator = 'and' | 'or' | 'not' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'in' | 'has' | 'answered' | 'matches'
