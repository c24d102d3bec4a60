/**
 * Taro's WeChat templates leave out what screen readers hear. These attributes are put into them when the app is built
 * (config/aria.ts) and when it starts (app.tsx): both sides number attributes in the same order.
 */
export const ARIA_ATTRIBUTES = {
  View: {
    'aria-role': '',
    'aria-label': '',
    'aria-hidden': '',
    'aria-checked': '',
    'aria-selected': '',
    'aria-disabled': '',
  },
  Text: { 'aria-role': '', 'aria-label': '' },
  Image: { 'aria-label': '' },
  Button: { 'aria-role': '', 'aria-label': '' },
  Input: { 'aria-label': '' },
}
