<?php
/**
 * Checks the WordPress plugin without a WordPress: what it calls is stood in for by the few functions below. Run with the folder of the
 * plugin, filled in, as the only argument; prints the names of checks that failed, and "whole" at the end.
 */

define( 'ABSPATH', __DIR__ );
define( 'HOUR_IN_SECONDS', 3600 );

$options = array();
$posts   = array();
$answer  = 202;
$hooks   = array();
$codes   = array();
$users   = array();
$hearers = array();
$locale  = 'de_AT';
$words   = array( 'messages' => array() );

function add_action( $name, $does ) { global $hooks; $hooks[ $name ][] = $does; }
function add_filter( $name, $does ) { add_action( $name, $does ); }
function apply_filters( $name, $value ) { global $hearers; return isset( $hearers[ $name ] ) ? $hearers[ $name ] : $value; }
function register_activation_hook( $file, $does ) { add_action( 'activate', $does ); }
function register_deactivation_hook( $file, $does ) { add_action( 'deactivate', $does ); }
function wp_next_scheduled( $name ) { global $options; return ! empty( $options[ 'cron ' . $name ] ); }
function wp_schedule_event( $at, $how, $name ) { global $options; $options[ 'cron ' . $name ] = $how; }
function wp_clear_scheduled_hook( $name ) { global $options; unset( $options[ 'cron ' . $name ] ); }
function get_option( $name, $else = false ) { global $options; return isset( $options[ $name ] ) ? $options[ $name ] : $else; }
function plugin_basename( $file ) { return basename( $file ); }
function plugins_url( $path ) { return 'https://shop.example/wp-content/plugins/inglenook/' . $path; }
function wp_register_script( $name, $address ) { global $posts; $posts[] = array( 'registered', $address ); }
function wp_add_inline_script( $name, $script ) { global $posts; $posts[] = array( 'inline', $script ); }
function determine_locale() { global $locale; return $locale; }
function load_textdomain( $domain, $file ) { global $words; $words = require str_replace( '.mo', '.l10n.php', $file ); }
function is_admin() { return false; }
function add_query_arg( $name, $value, $address ) { return $address . ( strpos( $address, '?' ) ? '&' : '?' ) . $name . '=' . rawurlencode( $value ); }
function is_user_logged_in() { return false; }
function add_shortcode( $name, $does ) { global $codes; $codes[ $name ] = $does; }
function register_block_type( $name, $how ) { global $codes; $codes[ $name ] = $how['render_callback']; }
function esc_attr( $text ) { return htmlspecialchars( (string) $text, ENT_QUOTES ); }
function esc_html( $text ) { return esc_attr( $text ); }
function esc_url( $text ) { return esc_attr( $text ); }
function __( $text ) { return $text; }
function esc_html__( $text ) { return esc_html( $text ); }
function get_bloginfo() { return 'de-DE'; }
function home_url() { return 'https://shop.example'; }
function admin_url( $path ) { return 'https://shop.example/wp-admin/' . $path; }
function get_user_locale() { return 'de_DE'; }
function wp_enqueue_script( $name, $address ) { global $posts; $posts[] = array( 'script', $address ); }
function wp_remote_post( $address, $how ) { global $posts; $posts[] = array( $address, $how ); return array(); }
function is_wp_error() { global $answer; return 0 === $answer; }
function wp_remote_retrieve_response_code() { global $answer; return $answer; }
function wp_json_encode( $value ) { return json_encode( $value ); }
function wp_generate_uuid4() { return 'd1'; }
function wp_specialchars_decode( $text, $how ) { return htmlspecialchars_decode( $text, $how ); }
function get_current_user_id() { return 0; }
function current_user_can() { return false; }
function get_users() { return array( 7 ); }
function get_user_by( $by, $value ) { global $users; return isset( $users[ $value ] ) ? $users[ $value ] : false; }

class WP_Block {
	public $parsed_block;
	public function __construct( $block ) { $this->parsed_block = $block; }
}

class WC_Data_Store {
	public static function load() { return new self(); }
	public function get_webhooks_ids() { return array_keys( WC_Webhook::$kept ); }
}

class WC_Webhook {
	public static $kept = array();
	public static $saved = 0;
	private $id;
	private $is = array( 'failure_count' => 9 );
	public function __construct( $id = 0 ) { $this->id = $id; if ( $id ) { $this->is = self::$kept[ $id ]; } }
	public function __call( $name, $with ) {
		if ( 0 === strpos( $name, 'set_' ) ) { $this->is[ substr( $name, 4 ) ] = $with[0]; return null; }
		return isset( $this->is[ substr( $name, 4 ) ] ) ? $this->is[ substr( $name, 4 ) ] : '';
	}
	public function save() {
		++self::$saved;
		$this->id = $this->id ? $this->id : count( self::$kept ) + 1;
		self::$kept[ $this->id ] = $this->is;
	}
}

require $argv[1] . '/inglenook.php';

if ( isset( $argv[2] ) ) {
	// A token for whoever reads tokens: php wordpress.php FOLDER SECRET NONCE.
	$who = array( 'subject' => 41, 'email' => 'mara@example.test', 'email_verified' => false, 'name' => 'Mara', 'locale' => 'de_DE' );
	echo inglenook_sign( inglenook_coming( $who, inglenook_house(), $argv[3], time() ), $argv[2] );
	exit;
}

$failed = 0;
function check( $what, $is ) { global $failed; if ( true !== $is ) { ++$failed; echo 'failed: ' . $what . "\n"; } }
function part( $token, $which ) {
	return json_decode( base64_decode( strtr( explode( '.', $token )[ $which ], '-_', '+/' ) ), true );
}

// Tokens. The key, the header and the claims of RFC 7515, appendix A.1, say what the signature has to be.
$key = base64_decode( strtr( 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow', '-_', '+/' ) );
$rfc = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
check( 'RFC 7515 A.1', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' === inglenook_base64url( hash_hmac( 'sha256', $rfc, $key, true ) ) );
$user          = new stdClass();
$user->ID      = 41;
$user->user_email = 'mara@example.test';
$user->display_name = 'Mara "M" Ünsal';
$nonce  = str_repeat( 'n', 43 );
$claims = inglenook_coming( inglenook_who( $user ), inglenook_house(), $nonce, 1000 );
$secret = str_repeat( 's', 40 );
$token  = inglenook_sign( $claims, $secret );
check( 'header', array( 'alg' => 'HS256', 'typ' => 'JWT' ) === part( $token, 0 ) );
$said = part( $token, 1 );
check( 'subject is a text', '41' === $said['sub'] );
check( 'nonce', $nonce === $said['nonce'] );
check( 'for us', inglenook_place( 'home' ) === $said['aud'] && 'https://shop.example' === $said['iss'] );
check( 'at most two minutes', $said['exp'] > $said['iat'] && $said['exp'] - $said['iat'] <= 120 );
check( 'unproved address', false === $said['email_verified'] );
check( 'name', 'Mara "M" Ünsal' === $said['name'] );
check( 'once', $said['jti'] !== part( inglenook_sign( inglenook_coming( inglenook_who( $user ), inglenook_house(), $nonce, 1000 ), $secret ), 1 )['jti'] );
list( $head, $body, $signature ) = explode( '.', $token );
check( 'signature', inglenook_base64url( hash_hmac( 'sha256', $head . '.' . $body, $secret, true ) ) === $signature );
$hearers['inglenook_email_verified'] = 'yes';
check( 'only true proves', false === inglenook_who( $user )['email_verified'] );
$hearers['inglenook_email_verified'] = true;
check( 'true proves', true === inglenook_who( $user )['email_verified'] );
$end = part( inglenook_sign( inglenook_leaving( '41', inglenook_house(), 1000 ), $secret ), 1 );
check( 'leaving', 'end' === $end['purpose'] && ! isset( $end['nonce'] ) );
foreach ( array( '', 'short', $nonce . '"', $nonce . "\n", array( $nonce ), str_repeat( 'n', 129 ), null ) as $bad ) {
	check( 'nonce refused', false === inglenook_is_nonce( $bad ) );
}
check( 'nonce taken', true === inglenook_is_nonce( $nonce ) );
$form = inglenook_form( '"><script>' );
check( 'form', false === strpos( $form, '"><script>"' ) && false !== strpos( $form, 'action="' . inglenook_place( 'hand-over' ) . '"' ) );
check( 'form without scripts', false !== strpos( $form, '<button type="submit">' ) );

// Webhooks.
check( 'no secret, no webhook', 0 === inglenook_keep_webhooks() );
$options['inglenook_orders_secret'] = 'a&b';
foreach ( $hooks['activate'] as $does ) { $does(); }
check( 'all made', count( INGLENOOK_TOPICS ) === count( WC_Webhook::$kept ) );
check( 'looked after', 'hourly' === $options['cron inglenook_look_after_webhooks'] );
check( 'made by who may read orders', 7 === WC_Webhook::$kept[1]['user_id'] );
check( 'nothing to do', 0 === inglenook_keep_webhooks() && count( INGLENOOK_TOPICS ) === WC_Webhook::$saved );
WC_Webhook::$kept[2]['status'] = 'disabled';
WC_Webhook::$kept[3]['secret'] = 'old';
WC_Webhook::$kept[9] = array( 'delivery_url' => 'https://other.example', 'topic' => 'order.created', 'status' => 'disabled' );
check( 'two mended', 2 === inglenook_keep_webhooks() );
check( 'on again', 'active' === WC_Webhook::$kept[2]['status'] && 0 === WC_Webhook::$kept[2]['failure_count'] );
check( 'another one’s left alone', 'disabled' === WC_Webhook::$kept[9]['status'] );
foreach ( $hooks['deactivate'] as $does ) { $does(); }
check( 'paused', 'paused' === WC_Webhook::$kept[1]['status'] && ! isset( $options['cron inglenook_look_after_webhooks'] ) );
check( 'kept secret', 'a' === inglenook_kept_secret( ' ', 'a' ) && 'b' === inglenook_kept_secret( ' b ', 'a' ) );

// Personal data.
$users['mara@example.test'] = $user;
$options['inglenook_door_secret'] = $secret;
$posts  = array();
$erased = inglenook_erase( 'mara@example.test' );
check( 'erased', true === $erased['items_removed'] && false === $erased['items_retained'] && $erased['done'] );
check( 'told', inglenook_place( 'orders' ) === $posts[0][0] && '{"id":41}' === $posts[0][1]['body'] );
check( 'signed', base64_encode( hash_hmac( 'sha256', '{"id":41}', 'a&b', true ) ) === $posts[0][1]['headers']['X-WC-Webhook-Signature'] );
check( 'signed out', inglenook_place( 'hand-over' ) === $posts[1][0] && '41' === part( $posts[1][1]['body']['end'], 1 )['sub'] );
$answer = 500;
$erased = inglenook_erase( 'mara@example.test' );
check( 'not told is retained', false === $erased['items_removed'] && true === $erased['items_retained'] && 1 === count( $erased['messages'] ) );
check( 'nobody', false === inglenook_erase( 'x@example.test' )['items_removed'] );
check( 'export', '41' === inglenook_export( 'mara@example.test' )['data'][0]['data'][0]['value'] && array() === inglenook_export( 'x@example.test' )['data'] );

// Parts and menu.
foreach ( $hooks['init'] as $does ) { $does(); }
check( 'codes and blocks', 2 * count( INGLENOOK_PARTS ) === count( $codes ) );
$part = $codes['inglenook_claims']( array( 'product' => '"><script>' ) );
check( 'escaped', false === strpos( $part, '<script>' ) && 0 === strpos( $part, '<inglenook-claims lang="de-DE"' ) );
check( 'readable without scripts', false !== strpos( $codes['inglenook/topics']( array( 'board' => 'a' ) ), '<a href="' . inglenook_place( 'boards' ) . '">' ) );
$menu = (object) array( 'theme_location' => 'primary' );
check( 'no link unasked', '<li>' === inglenook_menu( '<li>', $menu ) );
$options['inglenook_link'] = true;
check( 'link', false !== strpos( inglenook_menu( '<li>', $menu ), inglenook_place( 'boards' ) ) );
check( 'main menu only', '<li>' === inglenook_menu( '<li>', (object) array( 'theme_location' => 'footer' ) ) );


// Block themes: one link, in the first navigation of a page, only where it was asked for.
$options['inglenook_link'] = false;
check( 'no block unasked', array() === inglenook_navigation( array() ) );
$options['inglenook_link'] = true;
$links = inglenook_navigation( array( 'home' ) );
check( 'one block', 2 === count( $links ) && inglenook_place( 'boards' ) === $links[1]->parsed_block['attrs']['url'] );
check( 'named without markup', false === strpos( $links[1]->parsed_block['attrs']['label'], "'" ) );
check( 'first navigation only', array( 'footer' ) === inglenook_navigation( array( 'footer' ) ) );
check( 'blocks are told their words', 0 < count( array_filter( $posts, function ( $post ) { return 'inline' === $post[0] && false !== strpos( $post[1], '"claims"' ); } ) ) );

// The way back from the shop's account page.
check( 'door', 'https://shop.example/wp-admin/admin-post.php?action=inglenook_door&nonce=' . $nonce === inglenook_door_for( $nonce ) );

// Languages: every sentence in each, and no sentence that nothing says.
preg_match_all( "/__\( '((?:[^'\\\\]|\\\\.)*)', 'inglenook' \)/", implode( '', array_map( 'file_get_contents', glob( $argv[1] . '/includes/*.php' ) ) ), $said );
$said = array_unique( array_map( 'stripslashes', $said[1] ) );
sort( $said );
check( 'sentences found', 30 < count( $said ) );
foreach ( INGLENOOK_TONGUES as $tongue ) {
	$locale = $tongue . '_CH';
	inglenook_speak();
	$known = array_keys( $words['messages'] );
	sort( $known );
	check( 'words of ' . $tongue . ': ' . implode( ' | ', array_merge( array_diff( $said, $known ), array_diff( $known, $said ) ) ), $said === $known );
	check( 'none empty', ! in_array( '', array_map( 'trim', $words['messages'] ), true ) );
}

echo 0 === $failed ? "whole\n" : $failed . " failed\n";
