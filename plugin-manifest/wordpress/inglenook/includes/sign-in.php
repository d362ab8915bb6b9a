<?php
/**
 * Signing in there with the account here. The browser comes with a nonce; who is signed in is handed over by a form that posts a signed
 * token to the one address that this copy was made for, never to an address that the browser brought.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_post_inglenook_door', 'inglenook_open_door' );
add_action( 'admin_post_nopriv_inglenook_door', 'inglenook_ask_first' );
add_action( 'template_redirect', 'inglenook_back_to_door' );
add_action( 'wp_logout', 'inglenook_left' );
add_action( 'delete_user', 'inglenook_left' );

function inglenook_door() {
	return admin_url( 'admin-post.php?action=inglenook_door' );
}

function inglenook_nonce() {
	// A nonce of theirs, not of WordPress; it is judged by its looks and by nothing else.
	$nonce = isset( $_GET['nonce'] ) ? wp_unslash( $_GET['nonce'] ) : ''; // phpcs:ignore WordPress.Security
	if ( ! inglenook_is_nonce( $nonce ) ) {
		wp_die( esc_html__( 'This address is visited from the sign-in page of Inglenook only.', 'inglenook' ), '', array( 'response' => 400 ) );
	}
	return $nonce;
}

/** The door with the nonce that was brought. */
function inglenook_door_for( $nonce ) {
	return add_query_arg( 'nonce', $nonce, inglenook_door() );
}

/** Nobody is signed in here: first that, on the shop's own account page where there is one, and then back to the door. */
function inglenook_ask_first() {
	$nonce   = inglenook_nonce();
	$account = function_exists( 'wc_get_page_permalink' ) ? wc_get_page_permalink( 'myaccount', '' ) : '';
	wp_safe_redirect(
		$account ? add_query_arg( 'inglenook_nonce', $nonce, $account ) : wp_login_url( inglenook_door_for( $nonce ) )
	);
	exit;
}

/** WooCommerce leads whoever signed in on its account page back to the address of that page, where our nonce still stands. */
function inglenook_back_to_door() {
	$nonce = isset( $_GET['inglenook_nonce'] ) ? wp_unslash( $_GET['inglenook_nonce'] ) : ''; // phpcs:ignore WordPress.Security
	if ( inglenook_is_nonce( $nonce ) && is_user_logged_in() ) {
		nocache_headers();
		wp_safe_redirect( inglenook_door_for( $nonce ) );
		exit;
	}
}

function inglenook_house() {
	return array( 'iss' => home_url(), 'aud' => inglenook_place( 'home' ) );
}

/** What is known of a user. WordPress does not prove addresses by itself: another plugin that does says so by the filter. */
function inglenook_who( $user ) {
	return array(
		'subject'        => $user->ID,
		'email'          => $user->user_email,
		'email_verified' => true === apply_filters( 'inglenook_email_verified', false, $user ),
		'name'           => $user->display_name,
		'locale'         => get_user_locale( $user ),
	);
}

function inglenook_open_door() {
	$nonce  = inglenook_nonce();
	$secret = inglenook_secret( 'door' );
	if ( strlen( $secret ) < 32 ) {
		wp_die( esc_html__( 'The secret for signing in is not filled in.', 'inglenook' ), '', array( 'response' => 503 ) );
	}
	$claims = inglenook_coming( inglenook_who( wp_get_current_user() ), inglenook_house(), $nonce, time() );
	nocache_headers();
	header( 'Referrer-Policy: no-referrer' );
	header( 'X-Frame-Options: DENY' );
	echo inglenook_form( inglenook_sign( $claims, $secret ) ); // phpcs:ignore WordPress.Security -- escaped where it is made.
	exit;
}

/** A form that sends itself, and has a button where scripts are off. */
function inglenook_form( $token ) {
	return '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>'
		. esc_html( inglenook_place( 'name' ) ) . '</title></head><body><form id="inglenook" method="post" action="'
		. esc_url( inglenook_place( 'hand-over' ) ) . '"><input type="hidden" name="token" value="' . esc_attr( $token )
		. '"><button type="submit">' . esc_html__( 'Go on', 'inglenook' )
		. '</button></form><script>document.getElementById("inglenook").submit();</script></body></html>';
}

/** Signed out or deleted here is signed out there. */
function inglenook_left( $user_id ) {
	$secret = inglenook_secret( 'door' );
	if ( ! $user_id || strlen( $secret ) < 32 ) {
		return;
	}
	wp_remote_post(
		inglenook_place( 'hand-over' ),
		array(
			'timeout'     => 5,
			'redirection' => 0,
			'blocking'    => false,
			'body'        => array( 'end' => inglenook_sign( inglenook_leaving( (string) $user_id, inglenook_house(), time() ), $secret ) ),
		)
	);
}
