export { findApplicant, type Applicant } from './applicant.ts'
export { signFormToken } from './form-token.ts'
