export default definePageConfig({ navigationBarTitleText: '青年之家一览', enablePullDownRefresh: true })
