export { findApplicant, nameOf, unitOf, unitWord, type Applicant } from './applicant.ts'
export { signFormToken } from './form-token.ts'
