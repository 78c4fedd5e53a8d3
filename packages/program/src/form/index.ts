export type { Answers, Field, FieldType, FormDefinition, Issue, Option, Page, Privacy } from './definition.ts'
export type { Condition, ConditionOperator } from './condition.ts'
