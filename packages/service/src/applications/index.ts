export { signFormToken } from './form-token.ts'
