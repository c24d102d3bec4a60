export default definePageConfig({ navigationBarTitleText: '青年之家管理', enablePullDownRefresh: true })
