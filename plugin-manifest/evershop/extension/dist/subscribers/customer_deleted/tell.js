import tell from '../../tell.js';

export default (data) => void tell('customer_deleted', data);
