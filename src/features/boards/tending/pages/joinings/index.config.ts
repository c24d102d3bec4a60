export default definePageConfig({ navigationBarTitleText: '加入记录', enablePullDownRefresh: true })
