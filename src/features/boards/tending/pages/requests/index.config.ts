export default definePageConfig({ navigationBarTitleText: '加入申请', enablePullDownRefresh: true })
