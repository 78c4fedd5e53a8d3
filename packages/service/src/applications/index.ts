export { findApplicant, type Applicant } from './applicant.ts'
export { liveForms } from './evidence.ts'
export { signFormToken } from './form-token.ts'
