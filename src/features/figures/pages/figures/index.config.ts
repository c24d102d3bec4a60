export default definePageConfig({ navigationBarTitleText: '青年之家数字', enablePullDownRefresh: true })
