/** WeChat's units and safe areas in a browser. A page is as high as what the tab bar leaves, so its viewport is not the browser's. */
export const withUnits = (value: string): string =>
  value
    .replace(/(-?[\d.]+)rpx\b/g, (_, amount: string) => `calc(${amount} * var(--rpx))`)
    .replace(/(-?[\d.]+)vh\b/g, (_, amount: string) => `calc(${amount} * var(--vh))`)
    .replace(/(-?[\d.]+)vw\b/g, (_, amount: string) => `calc(${amount} * var(--vw))`)
    .replace(/(?:env|constant)\(safe-area-inset-(\w+)(?:,[^()]*)?\)/g, 'var(--safe-$1)')
