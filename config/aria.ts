import { ARIA_ATTRIBUTES } from '../src/ui/aria-attributes'

/** As much of Taro's plugin interface as is needed here. */
interface Platform {
  template?: { mergeComponents: (context: Context, components: typeof ARIA_ATTRIBUTES) => void }
}
interface Context {
  registerMethod: (method: { name: 'onSetupClose'; fn: (platform: Platform) => void }) => void
}

/** Lets WeChat's screen reader hear what the components say of themselves. */
export default (context: Context): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => template?.mergeComponents(context, ARIA_ATTRIBUTES),
  })
}
