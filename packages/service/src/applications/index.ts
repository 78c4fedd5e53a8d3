export { findApplicant, nameOf, type Applicant } from './applicant.ts'
export { signFormToken } from './form-token.ts'
