import tell from '../../tell.js';

export default (data) => void tell('order_placed', data);
