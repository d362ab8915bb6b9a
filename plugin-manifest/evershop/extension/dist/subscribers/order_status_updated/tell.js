import tell from '../../tell.js';

export default (data) => void tell('order_status_updated', data);
