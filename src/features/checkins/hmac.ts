export { hmac } from '../../services/hmac'
