<?php
/**
 * The shop's word on its customer: a JSON Web Token (RFC 7519) signed with HS256, for one Inglenook, good for a minute.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_LIFE = 60;

function inglenook_base64url( $bytes ) {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}

/** Signs claims. The secret is used as the text that it is. */
function inglenook_sign( array $claims, $secret ) {
	$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
	$said  = inglenook_base64url( json_encode( array( 'alg' => 'HS256', 'typ' => 'JWT' ), $flags ) )
		. '.' . inglenook_base64url( json_encode( $claims, $flags ) );
	return $said . '.' . inglenook_base64url( hash_hmac( 'sha256', $said, $secret, true ) );
}

/**
 * What is said of a customer.
 *
 * @param array $who   subject, email, email_verified, name, locale.
 * @param array $house iss and aud: the shop's address and that of the Inglenook.
 */
function inglenook_claims( array $who, array $house, $now ) {
	return array_merge(
		$house,
		array(
			'sub'            => (string) $who['subject'],
			'email'          => (string) $who['email'],
			// Nothing but the value true counts there; whoever did not prove the address does not get it said.
			'email_verified' => true === $who['email_verified'],
			'name'           => (string) $who['name'],
			'locale'         => (string) $who['locale'],
			'iat'            => $now,
			'exp'            => $now + INGLENOOK_LIFE,
			'jti'            => bin2hex( random_bytes( 16 ) ),
		)
	);
}

/** The claims of somebody coming in, with the nonce that their browser brought. */
function inglenook_coming( array $who, array $house, $nonce, $now ) {
	return inglenook_claims( $who, $house, $now ) + array( 'nonce' => $nonce );
}

/** The claims that end what a customer opened there. */
function inglenook_leaving( $subject, array $house, $now ) {
	$who = array( 'subject' => $subject, 'email' => '', 'email_verified' => false, 'name' => '', 'locale' => '' );
	return inglenook_claims( $who, $house, $now ) + array( 'purpose' => 'end' );
}

/** What a nonce of theirs looks like; anything else is no reason to sign. */
function inglenook_is_nonce( $nonce ) {
	return is_string( $nonce ) && 1 === preg_match( '/\A[A-Za-z0-9_-]{16,128}\z/', $nonce );
}
